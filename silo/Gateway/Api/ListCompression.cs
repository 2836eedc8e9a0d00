using System.IO.Compression;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.DependencyInjection;

namespace SituationRoom.Gateway.Api;

/// <summary>
/// The list of alerts goes out packed where the client takes it so. Nothing else does: an answer that holds a secret beside what a
/// stranger wrote must not tell by its length how alike the two are.
/// </summary>
internal static class ListCompression
{
    private const string Alerts = "/api/v1/alerts";

    public static bool IsList(HttpContext context) => context.Request.Path.Equals(Alerts, StringComparison.Ordinal) && HttpMethods.IsGet(context.Request.Method);

    public static void Add(IServiceCollection services)
    {
        services.Configure<GzipCompressionProviderOptions>(options => options.Level = CompressionLevel.Fastest);
        services.AddResponseCompression(options =>
        {
            options.EnableForHttps = true;
            options.Providers.Add<GzipCompressionProvider>();
        });
    }
}
