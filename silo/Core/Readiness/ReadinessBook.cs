using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Readiness;

/// <summary>The readiness mode in force: the fold of its settings. A room in which none was ever set is in the everyday mode.</summary>
public sealed class ReadinessBook
{
    /// <summary>The setting in force; null: none was ever made.</summary>
    public ReadinessSet? Last { get; private set; }

    /// <summary>The mode in force.</summary>
    public ReadinessMode Mode => Last?.After ?? ReadinessMode.Everyday;

    /// <summary>How often one was set; a command bears the version that was seen.</summary>
    public int Version => Last?.Version ?? 0;

    /// <summary>Since when it is in force, Unix ms; null: from the beginning.</summary>
    public long? Since => Last?.At;

    /// <summary>Folds a setting.</summary>
    public void Apply(ReadinessSet said) => Last = said;
}
