namespace SituationRoom.Core.Places;

/// <summary>A word rule with its stems as numbers.</summary>
/// <param name="Text">The rule as configured.</param>
/// <param name="Category">Number of the category that it points to.</param>
/// <param name="Terms">What must stand there.</param>
/// <param name="Excluded">What must not.</param>
internal sealed record CompiledRule(string Text, int Category, int[][] Terms, int[][] Excluded)
{
    /// <summary>Whether every term begins within one window of words and nothing excluded stands anywhere.</summary>
    public bool Holds(ReadOnlySpan<WordHit> hits, int window)
    {
        foreach (var term in Excluded)
        {
            if (Stands(term, hits, 0, int.MaxValue))
            {
                return false;
            }
        }

        if (Terms.Length == 1)
        {
            return AllStand(hits, 0, int.MaxValue);
        }

        foreach (var hit in hits)
        {
            if (AllStand(hits, hit.Position, hit.Position + window))
            {
                return true;
            }
        }

        return false;
    }

    private bool AllStand(ReadOnlySpan<WordHit> hits, int from, int to)
    {
        foreach (var term in Terms)
        {
            if (!Stands(term, hits, from, to))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Stands(int[] term, ReadOnlySpan<WordHit> hits, int from, int to)
    {
        for (var i = 0; i < hits.Length; i++)
        {
            if (hits[i].Stem == term[0] && hits[i].Position >= from && hits[i].Position < to && Follows(term, hits[i..]))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Follows(int[] term, ReadOnlySpan<WordHit> hits)
    {
        if (hits.Length < term.Length)
        {
            return false;
        }

        for (var i = 0; i < term.Length; i++)
        {
            if (hits[i].Stem != term[i] || hits[i].Position != hits[0].Position + i)
            {
                return false;
            }
        }

        return true;
    }
}

/// <summary>A word of a text that rules ask for.</summary>
/// <param name="Stem">Number of its stem.</param>
/// <param name="Position">Which word of the text it is.</param>
internal readonly record struct WordHit(int Stem, int Position);
