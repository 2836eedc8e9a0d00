using Microsoft.IdentityModel.Tokens;

namespace SituationRoom.Gateway.Providers;

/// <summary>What is known of a provider at present.</summary>
/// <param name="Authorization">The page on which people sign in.</param>
/// <param name="Token">Where a code is exchanged.</param>
/// <param name="UserInfo">Where it is told who somebody is; null: only the token says it.</param>
/// <param name="Keys">With which its tokens are signed; none of plain OAuth 2.</param>
/// <param name="TakesBasic">Whether it takes the client's secret as a header; else in the body.</param>
internal sealed record ProviderKnowledge(Uri Authorization, Uri Token, Uri? UserInfo, IReadOnlyList<SecurityKey> Keys, bool TakesBasic);
