using System.Text;

namespace SituationRoom.Core.Fold;

/// <summary>Old number of an area to its new one. Areas that nothing asks for any more are not taken over: so those of incidents that are long gone end with the run.</summary>
internal sealed class AreaNumbers(PlaceTables places, string[] codes)
{
    private readonly int[] _numbers = [.. codes.Select(_ => -1)];

    /// <summary>The new number.</summary>
    public int this[int old] => _numbers[old] >= 0 ? _numbers[old] : _numbers[old] = places.Area(Encoding.UTF8.GetBytes(codes[old]));
}
