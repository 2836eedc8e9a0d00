using System.Net;
using SituationRoom.Core.Board;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;
using SituationRoom.Gateway.Live;
using SituationRoom.Gateway.Open311;
using SituationRoom.Gateway.Pages;
using SituationRoom.Gateway.Peer;
using SituationRoom.Gateway.Providers;
using SituationRoom.Journal.Accounts;

namespace SituationRoom.Gateway;

/// <summary>What the gateway is told by the configuration.</summary>
public sealed record GatewayOptions
{
    /// <summary>Walls of other machines that may watch.</summary>
    public IReadOnlyList<WallToken> Walls { get; init; } = [];

    /// <summary>People who may sign in.</summary>
    public IReadOnlyList<OperatorTokens> People { get; init; } = [];

    /// <summary>Accounts, sessions and paired walls; null: they are kept in memory. Whoever gives it disposes of it.</summary>
    public IAccountStore? Accounts { get; init; }

    /// <summary>How people sign in.</summary>
    public SignInOptions SignIn { get; init; } = new();

    /// <summary>By which organisations' providers people sign in.</summary>
    public ProviderSettings Providers { get; init; } = ProviderSettings.None;

    /// <summary>Departments by code: alerts are assigned to them, and walls may name them.</summary>
    public IReadOnlyDictionary<string, BoardNames> Departments { get; init; } = new Dictionary<string, BoardNames>();

    /// <summary>Posts of the roster by id: alerts are assigned to them, and walls may name them.</summary>
    public IReadOnlyDictionary<string, BoardNames> Posts { get; init; } = new Dictionary<string, BoardNames>();

    /// <summary>Whom to call about what.</summary>
    public OnCall OnCall { get; init; } = OnCall.None;

    /// <summary>The map, or null.</summary>
    public Boundaries? Boundaries { get; init; }

    /// <summary>Where the pages are.</summary>
    public WallPages Pages { get; init; } = new();

    /// <summary>What everybody may read as Open311.</summary>
    public Open311Options Open311 { get; init; } = new();

    /// <summary>Who may follow the journal.</summary>
    public PeerOptions Peers { get; init; } = new();

    /// <summary>Networks of proxies whose last <c>X-Forwarded-For</c> is believed; this machine's always are.</summary>
    public IReadOnlyList<IPNetwork> Proxies { get; init; } = [];

    public HubLimits Hub { get; init; } = new();
}
