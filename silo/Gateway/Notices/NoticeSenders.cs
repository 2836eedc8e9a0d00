using SituationRoom.Core.Board;
using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>The ways out of the room that the configuration names. Replaced whole when it changes; safe for any number of threads.</summary>
public sealed class NoticeSenders
{
    private volatile State _state;

    internal NoticeSenders(IReadOnlyDictionary<string, INoticeSender> senders) => _state = new State(NoticeOptions.None, senders, null, null);

    /// <summary>What is told outside at present.</summary>
    internal NoticeOptions Options => _state.Options;

    /// <summary>The target whose messages others fetch, and who writes them; null where there is none.</summary>
    internal (string Target, CapNotice Writer)? Published => _state.Cap is { } target ? (target, _state.Writer!) : null;

    internal INoticeSender? Find(string target) => _state.Senders.GetValueOrDefault(target);

    /// <summary>From now on these targets and no others.</summary>
    internal void Use(SenderFactory factory, NoticeOptions options, BoardNames city, TimeZoneInfo zone) => _state = new State(
        options,
        factory.Make(options, city, zone),
        options.Routes.FirstOrDefault(route => route.Target.Kind == NoticeKind.Cap)?.Target.Id,
        new CapNotice(options.Voice, zone));

    private sealed record State(NoticeOptions Options, IReadOnlyDictionary<string, INoticeSender> Senders, string? Cap, CapNotice? Writer);
}
