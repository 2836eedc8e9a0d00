using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json;

namespace SituationRoom.Acceptance.Running;

/// <summary>Posts to the HTTP door and reads its answers.</summary>
internal static class Posting
{
    public static async Task<PostResult> PostAsync(
        this HttpClient client, string feed, string body, string type = "application/json", string path = "reports") =>
        await client.PostBytesAsync($"/api/v1/feeds/{feed}/{path}", Encoding.UTF8.GetBytes(body), type);

    public static async Task<PostResult> PostBytesAsync(
        this HttpClient client, string path, byte[] body, string type = "application/json", string? encoding = null)
    {
        using var content = new ByteArrayContent(body);
        content.Headers.TryAddWithoutValidation("Content-Type", type);
        if (encoding is not null)
        {
            content.Headers.ContentEncoding.Add(encoding);
        }

        using var response = await client.PostAsync(new Uri(path, UriKind.Relative), content);
        return await PostResult.ReadAsync(response);
    }

    public static byte[] Gzip(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}

/// <summary>An answer of the HTTP door.</summary>
/// <param name="Status">Its status.</param>
/// <param name="Type">Media type of the body.</param>
/// <param name="Body">The body as JSON; undefined where it is none.</param>
/// <param name="RetryAfter">The header's time, or null.</param>
internal sealed record PostResult(HttpStatusCode Status, string? Type, JsonElement Body, TimeSpan? RetryAfter)
{
    public int Accepted => Body.GetProperty("accepted").GetInt32();

    public int Duplicates => Body.GetProperty("duplicates").GetInt32();

    public IReadOnlyList<JsonElement> Rejected => [.. Body.GetProperty("rejected").EnumerateArray()];

    public static async Task<PostResult> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        JsonElement body = default;
        try
        {
            body = JsonDocument.Parse(text).RootElement;
        }
        catch (JsonException)
        {
            // Not JSON; whoever expects JSON sees an undefined body.
        }

        return new PostResult(response.StatusCode, response.Content.Headers.ContentType?.MediaType, body, response.Headers.RetryAfter?.Delta);
    }

    /// <summary>Every error is problem+json with the status inside and a sentence that says what to do.</summary>
    public void ShouldBeProblem(HttpStatusCode status)
    {
        Status.ShouldBe(status, Body.ToString());
        Type.ShouldBe("application/problem+json");
        Body.GetProperty("status").GetInt32().ShouldBe((int)status);
        Body.GetProperty("title").GetString().ShouldNotBeNullOrWhiteSpace();
    }
}
