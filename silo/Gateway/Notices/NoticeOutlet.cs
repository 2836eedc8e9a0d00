using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Notices;

/// <summary>Where a changed configuration of notices is handed over.</summary>
public sealed class NoticeOutlet
{
    private readonly NoticeSenders _senders;
    private readonly SenderFactory _factory;

    internal NoticeOutlet(NoticeSenders senders, SenderFactory factory) => (_senders, _factory) = (senders, factory);

    /// <summary>From now on these targets and no others; what is due to one that is gone is given up.</summary>
    public void Use(NoticeOptions options, BoardNames city, TimeZoneInfo zone) => _senders.Use(_factory, options, city, zone);
}
