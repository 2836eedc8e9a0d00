using System.Security.Cryptography;
using SituationRoom.Engine;
using SituationRoom.Feeds.Definitions;
using SituationRoom.Feeds.Messages;
using SituationRoom.Feeds.Peer;
using SituationRoom.Feeds.Polling;
using SituationRoom.Gateway.Peer;
using SituationRoom.Host.Configuration;
using SituationRoom.Journal;

namespace SituationRoom.Host.Serving;

/// <summary>Joins the two sides of rooms that follow each other: who may follow this one, and whom it follows.</summary>
internal static class PeerSetup
{
    /// <summary>Who may follow.</summary>
    public static PeerOptions Options(RoomConfiguration room, IKeyVault vault) => new()
    {
        Room = RoomName(vault),
        Readers = [.. room.Peers.Select(peer => new PeerReader(peer.Id, [.. peer.Keys.Select(key => key.Sha256)], peer.Feeds?.ToHashSet(StringComparer.Ordinal)))],
        WriteReport = CanonicalWriter.Write,
        WriteReading = CanonicalWriter.Write,
    };

    /// <summary>How often a room that is followed answers at the latest; null where a feed follows none.</summary>
    public static TimeSpan? Interval(FeedDefinition feed) => feed.Peer is { } peer ? (peer.Wait ?? PeerDefinition.UsualWait) + PeerDefinition.UsualWait : null;

    /// <summary>Puts those who follow others among the services.</summary>
    public static void AddPeers(this IServiceCollection services, IKeyVault vault)
    {
        services.AddSingleton(provider => new PeerParts(provider.GetRequiredService<PollParts>(), provider.GetRequiredService<RoomEngine>(), RoomName(vault)));
        services.AddHostedService<PeerService>();
    }

    /// <summary>A name that this room alone has, as long as its keys live; it says nothing of them.</summary>
    private static string RoomName(IKeyVault vault) => Convert.ToHexStringLower(HMACSHA256.HashData(vault.Salt.Span, "the room's name among rooms"u8).AsSpan(0, 8));
}
