using System.Text;
using SituationRoom.Core.Focus;
using SituationRoom.Core.Trail;

namespace SituationRoom.Core.Works;

/// <summary>Planned works in the words of the API and the wire.</summary>
public static class WorkWords
{
    /// <summary><c>works</c> or <c>event</c>.</summary>
    public static string Of(WorkKind kind) => kind switch
    {
        WorkKind.Works => "works",
        WorkKind.Event => "event",
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    /// <summary><c>explain</c> or <c>suppress</c>.</summary>
    public static string Of(WorkEffect effect) => effect switch
    {
        WorkEffect.Explain => "explain",
        WorkEffect.Suppress => "suppress",
        _ => throw new ArgumentOutOfRangeException(nameof(effect)),
    };

    /// <summary>The title as a wall may show it.</summary>
    public static string Title(PlannedWork work) => PublicTitle.From(Encoding.UTF8.GetBytes(work.Title));
}
