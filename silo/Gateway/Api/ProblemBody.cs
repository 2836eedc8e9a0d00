using SituationRoom.Reports;

namespace SituationRoom.Gateway.Api;

/// <summary>A problem as RFC 9457 has it.</summary>
/// <param name="Type">A URI of the kind of problem; about:blank where the status says it all.</param>
/// <param name="Title">What is wrong in general.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is wrong here, and the remedy.</param>
/// <param name="Instance">The path that was asked.</param>
public sealed record ProblemBody(string Type, string Title, int Status, string Detail, string Instance)
{
    /// <summary>What is wrong, as a word that programs know and the console says in the person's language.</summary>
    public string? Code { get; init; }

    /// <summary>Why a message is still not understood, as a code and what it names.</summary>
    public Fault? Why { get; init; }

    /// <summary>Who was first, where two did the same.</summary>
    public string? By { get; init; }

    /// <summary>What that person is called, where that is known.</summary>
    public string? ByName { get; init; }

    /// <summary>When that was.</summary>
    public DateTimeOffset? At { get; init; }

    /// <summary>The version of what they changed since.</summary>
    public int? Version { get; init; }

    /// <summary>Its state since.</summary>
    public string? State { get; init; }
}
