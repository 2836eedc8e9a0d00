using System.Collections.Concurrent;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;

namespace SituationRoom.Gateway.Pages;

/// <summary>Serves the pages: <c>/</c> chooses, <c>/wall</c> is the wall, <c>/console</c> the console; what they load lies beside them.</summary>
internal static class PagesApi
{
    private const string Forever = "public, max-age=31536000, immutable";
    private static readonly FileExtensionContentTypeProvider Types = ContentTypes();

    private static readonly string[] Reading = [HttpMethods.Get, HttpMethods.Head];

    public static void Map(IEndpointRouteBuilder routes, WallPages pages)
    {
        var cache = new ConcurrentDictionary<string, Page>();
        routes.MapMethods("/", Reading, context => HtmlAsync(context, pages, cache, ["index.html"])).ExcludeFromDescription();
        routes.MapMethods("/wall", Reading, context => HtmlAsync(context, pages, cache, ["wall.html", "index.html"])).ExcludeFromDescription();
        routes.MapMethods("/console", Reading, context => HtmlAsync(context, pages, cache, ["console.html"])).ExcludeFromDescription();
    }

    /// <summary>Serves the files beside the pages where no endpoint was found; routing must have run.</summary>
    public static void UseFiles(IApplicationBuilder app, WallPages pages) => app.Use((context, next) =>
    {
        var request = context.Request;
        var isRead = HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
        return context.GetEndpoint() is null && isRead && FileAt(pages, request.Path) is { } file
            ? SendAsync(context, file)
            : next(context);
    });

    private static async Task HtmlAsync(HttpContext context, WallPages pages, ConcurrentDictionary<string, Page> cache, string[] names)
    {
        var headers = context.Response.Headers;
        context.Response.ContentType = "text/html; charset=utf-8";
        var file = names.Select(name => pages.Files?.GetFileInfo(name)).FirstOrDefault(found => found is { Exists: true });
        if (file is null)
        {
            headers.CacheControl = "no-store";
            headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            await context.Response.WriteAsync(MissingPage.Html(pages.Reason), context.RequestAborted);
            return;
        }

        var page = cache.TryGetValue(file.Name, out var known) && known.Changed == file.LastModified
            ? known
            : cache[file.Name] = await Page.ReadAsync(file, context.RequestAborted);
        headers.CacheControl = "no-cache";
        headers.ETag = page.ETag;
        headers.ContentSecurityPolicy = page.Policy;
        if (context.Request.Headers.IfNoneMatch == page.ETag)
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        await context.Response.Body.WriteAsync(page.Body, context.RequestAborted);
    }

    private static IFileInfo? FileAt(WallPages pages, PathString path) =>
        path.Value is { Length: > 1 } text && !text.EndsWith(".html", StringComparison.OrdinalIgnoreCase)
            && pages.Files?.GetFileInfo(text) is { Exists: true, PhysicalPath: not null } file
                ? file
                : null;

    private static Task SendAsync(HttpContext context, IFileInfo file)
    {
        // Vite puts a hash of the content into the names below assets.
        context.Response.Headers.CacheControl = context.Request.Path.StartsWithSegments("/assets") ? Forever : "no-cache";
        var type = Types.TryGetContentType(file.Name, out var known) ? known : "application/octet-stream";
        return TypedResults.PhysicalFile(file.PhysicalPath!, type, lastModified: file.LastModified, enableRangeProcessing: true).ExecuteAsync(context);
    }

    private static FileExtensionContentTypeProvider ContentTypes()
    {
        var types = new FileExtensionContentTypeProvider();
        types.Mappings[".pmtiles"] = "application/octet-stream";
        types.Mappings[".geojson"] = "application/geo+json";
        types.Mappings[".mjs"] = "text/javascript";
        return types;
    }

    private sealed record Page(byte[] Body, string ETag, string Policy, DateTimeOffset Changed)
    {
        public static async Task<Page> ReadAsync(IFileInfo file, CancellationToken cancellationToken)
        {
            await using var stream = file.CreateReadStream();
            using var memory = new MemoryStream();
            await stream.CopyToAsync(memory, cancellationToken);
            var body = memory.ToArray();
            var tag = $"\"{Convert.ToHexStringLower(SHA256.HashData(body))[..16]}\"";
            return new Page(body, tag, ContentPolicy.For(Encoding.UTF8.GetString(body)), file.LastModified);
        }
    }
}
