namespace SituationRoom.Feeds.Cap;

/// <summary>CAP 1.2 §3.2.1 <c>scope</c>: for whom an alert is.</summary>
internal enum CapScope
{
    Public,
    Restricted,
    Private,
}
