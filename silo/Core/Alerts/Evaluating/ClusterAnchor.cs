namespace SituationRoom.Core.Alerts.Evaluating;

/// <summary>The incident about which a cluster lies, remembered while the cluster lasts, so that it stays the same one when that incident ends.</summary>
/// <param name="Subject">What the cluster's alert is about.</param>
/// <param name="Point">Where the incident was.</param>
internal sealed record ClusterAnchor(AlertSubject Subject, ClusterPoint Point)
{
    /// <summary>When there last was a cluster, Unix ms.</summary>
    public long LastAt { get; set; }
}
