namespace SituationRoom.Feeds.Tests.Fuzzing;

internal static class Picking
{
    /// <summary>One of several.</summary>
    public static T Pick<T>(this Random random, IReadOnlyList<T> from) => from[random.Next(from.Count)];
}
