using SituationRoom.Feeds.Open311;

namespace SituationRoom.Feeds.Tests.Open311;

/// <summary>A form as clients post it, and who reads it.</summary>
internal static class SomeForm
{
    /// <summary>Every field that GeoReport v2 names.</summary>
    public const string Whole =
        "api_key=key-of-citizens&jurisdiction_id=krasnodar.example.org&service_code=roads.potholes&lat=45.0355&long=38.9753"
        + "&address_string=%D1%83%D0%BB.+%D0%9A%D1%80%D0%B0%D1%81%D0%BD%D0%B0%D1%8F&address_id=545483&email=p%40example.org&device_id=tt222111&account_id=123456"
        + "&first_name=%D0%9F%D0%B5%D0%BB%D0%B0%D0%B3%D0%B5%D1%8F&last_name=%D0%A2%D0%B5%D1%81%D1%82%D0%BE%D0%B2%D0%B0&phone=%2B79990001122"
        + "&description=%D0%AF%D0%BC%D0%B0+%26+%D0%BB%D1%83%D0%B6%D0%B0&media_url=https%3A%2F%2F311.example.org%2F1.jpg"
        + "&attribute[DEPTH]=12.5&attribute%5BLANE%5D[]=L&attribute[LANE][]=R&attribute[FLAT]=17&app=walk";

    /// <summary>A form in parts, as clients post it that can send photos.</summary>
    public const string Parts =
        "--b0undary\r\nContent-Disposition: form-data; name=\"api_key\"\r\n\r\nkey-of-citizens"
        + "\r\n--b0undary\r\nContent-Disposition: form-data; name=\"service_code\"\r\n\r\nhousing.water"
        + "\r\n--b0undary\r\nContent-Disposition: form-data; name=\"lat\"\r\n\r\n45.0355\r\n--b0undary\r\nContent-Disposition: form-data; name=\"long\"\r\n\r\n38.9753"
        + "\r\n--b0undary\r\nContent-Disposition: form-data; name=\"description\"\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nНет воды & тепла\r\nвторой день"
        + "\r\n--b0undary\r\nContent-Disposition: form-data; name=\"media\"; filename=\"\"\r\nContent-Type: application/octet-stream\r\n\r\n\r\n--b0undary--\r\n";

    public static Open311Definition Definition { get; } = new()
    {
        Attributes = new Dictionary<string, IReadOnlyList<AttributeDefinition>>
        {
            ["roads/potholes"] =
            [
                new() { Code = "DEPTH", Datatype = AttributeDatatype.Number, Required = true },
                new() { Code = "LANE", Datatype = AttributeDatatype.MultiValueList, Values = [new() { Key = "L", Name = "Left" }, new() { Key = "R", Name = "Right" }] },
                new() { Code = "SIDE", Datatype = AttributeDatatype.SingleValueList, Values = [new() { Key = "N", Name = "North" }] },
                new() { Code = "SEEN", Datatype = AttributeDatatype.Datetime },
                new() { Code = "FLAT", Personal = true },
            ],
        },
    };

    public static PostedRequestParser Parser { get; } = new(Definition, new HashSet<string> { "roads/potholes", "housing/water" });
}
