using SituationRoom.Core.Board;

namespace SituationRoom.Gateway.Access;

/// <summary>The departments, and whom of them to call as configured now. Safe for any number of threads.</summary>
/// <param name="names">What departments are called, by their code.</param>
/// <param name="onCall">Whom to call.</param>
public sealed class DepartmentBook(IReadOnlyDictionary<string, BoardNames> names, OnCall onCall)
{
    private volatile OnCall _onCall = onCall;

    /// <summary>From now on these are called.</summary>
    public void Replace(OnCall onCall) => _onCall = onCall;

    /// <summary>What departments are called, by their code.</summary>
    internal IReadOnlyDictionary<string, BoardNames> Names => names;

    /// <summary>Whom to call.</summary>
    internal OnCall OnCall => _onCall;
}
