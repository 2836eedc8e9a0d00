using System.Globalization;
using NetTopologySuite.Geometries;

namespace SituationRoom.Core.Places;

/// <summary>FNV-1a, 32 bits, over all that a catalog holds. Stands in the journal's entries: never change it.</summary>
internal static class CatalogHash
{
    public static uint Of(Catalog catalog)
    {
        var hash = 2166136261u;
        foreach (var district in catalog.Districts)
        {
            Add(ref hash, "district", district.Code, district.Parent, district.Names.Ru, district.Names.En);
            Add(ref hash, district.ShortNames!.Ru, district.ShortNames.En, district.Population?.ToString(CultureInfo.InvariantCulture));
            Add(ref hash, [.. district.Aliases]);
            Add(ref hash, district.Boundary);
        }

        foreach (var category in catalog.Categories)
        {
            Add(ref hash, "category", category.Code, category.Parent, category.Names.Ru, category.Names.En);
            Add(ref hash, category.Department, category.Deadline?.Ticks.ToString(CultureInfo.InvariantCulture));
            Add(ref hash, [.. category.Aliases]);
            Add(ref hash, [.. category.Words]);
        }

        foreach (var department in catalog.Departments)
        {
            Add(ref hash, "department", department.Code, department.Names.Ru, department.Names.En);
        }

        foreach (var (category, district, department) in catalog.Responsibilities)
        {
            Add(ref hash, "responsibility", category, district, department);
        }

        return hash;
    }

    private static void Add(ref uint hash, params ReadOnlySpan<string?> words)
    {
        foreach (var word in words)
        {
            foreach (var character in word ?? string.Empty)
            {
                Add(ref hash, character);
            }

            Add(ref hash, word is null ? 0x1FFFF : 0x1FFFE);
        }
    }

    private static void Add(ref uint hash, Geometry? boundary)
    {
        foreach (var coordinate in boundary?.Coordinates ?? [])
        {
            var x = BitConverter.DoubleToInt64Bits(coordinate.X);
            var y = BitConverter.DoubleToInt64Bits(coordinate.Y);
            Add(ref hash, (int)x);
            Add(ref hash, (int)(x >> 32));
            Add(ref hash, (int)y);
            Add(ref hash, (int)(y >> 32));
        }
    }

    private static void Add(ref uint hash, int value)
    {
        for (var shift = 0; shift < 32; shift += 8)
        {
            hash = (hash ^ (byte)(value >> shift)) * 16777619u;
        }
    }
}
