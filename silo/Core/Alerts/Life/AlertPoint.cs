namespace SituationRoom.Core.Alerts.Life;

/// <summary>What can be raised: a rule, and what of its scope it is about. At most one occurrence of it stands at a time.</summary>
/// <param name="Rule">The rule's id.</param>
/// <param name="Subject">What it is about.</param>
public readonly record struct AlertPoint(string Rule, AlertSubject Subject)
{
    // A step looks thousands of points up several times each; hashing their texts anew was a third of its cost.
    private readonly int _hash = HashCode.Combine(Rule, Subject);

    public bool Equals(AlertPoint other) => _hash == other._hash && Rule == other.Rule && Subject.Equals(other.Subject);

    public override int GetHashCode() => _hash;
}
