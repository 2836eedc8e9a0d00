namespace SituationRoom.Gateway.Notices;

/// <summary>Senders by the target's id. Replaced whole when the configuration changes; safe for any number of threads.</summary>
public sealed class NoticeSenders
{
    private volatile IReadOnlyDictionary<string, INoticeSender> _senders;

    public NoticeSenders(IReadOnlyDictionary<string, INoticeSender> senders) => _senders = senders;

    public void Replace(IReadOnlyDictionary<string, INoticeSender> senders) => _senders = senders;

    internal INoticeSender? Find(string target) => _senders.GetValueOrDefault(target);
}
