using System.Globalization;
using System.Text;
using System.Xml;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Routing;
using SituationRoom.Core.Notices;
using SituationRoom.Engine.Notices;
using SituationRoom.Gateway.Access;
using SituationRoom.Gateway.Api;

namespace SituationRoom.Gateway.Notices;

/// <summary>The room's CAP messages for whoever fetches them: an Atom feed (RFC 4287) of the newest, and each by its identifier.</summary>
internal sealed class CapFeedApi(INoticeDesk desk, NoticeSenders senders)
{
    private const string Atom = "http://www.w3.org/2005/Atom";
    private const int Most = 200;

    public void Map(IEndpointRouteBuilder routes)
    {
        var api = routes.MapGroup("/api/v1/cap").WithReadAccess().WithTags("Notices");
        api.MapGet("", FeedAsync).WithName("CapFeed").WithSummary("The room's newest CAP messages as an Atom feed.")
            .Produces(StatusCodes.Status200OK, contentType: "application/atom+xml").Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.ContentType);
        api.MapGet("/{id}", MessageAsync).WithName("CapMessage").WithSummary("One CAP 1.2 message.")
            .Produces(StatusCodes.Status200OK, contentType: CapNotice.MediaType).Produces<ProblemBody>(StatusCodes.Status404NotFound, Problem.ContentType);
    }

    private static IResult Missing(string detail) => Problem.Result(StatusCodes.Status404NotFound, "No such CAP message", detail);

    private async Task<IResult> FeedAsync(HttpRequest request, CancellationToken cancellationToken)
    {
        if (senders.Published is not var (target, _))
        {
            return Missing("No target of kind cap stands under notices in the configuration.");
        }

        var voice = senders.Options.Voice;
        var told = await desk.ToldToAsync(target, Most, cancellationToken);
        var root = $"{request.Scheme}://{request.Host}/api/v1/cap";
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(false), Indent = true }))
        {
            xml.WriteStartElement("feed", Atom);
            xml.WriteElementString("id", Atom, root);
            xml.WriteElementString("title", Atom, voice.SenderName.Ru);
            xml.WriteElementString("updated", Atom, Time(told.Count > 0 ? told[0].At : 0));
            xml.WriteStartElement("author", Atom);
            xml.WriteElementString("name", Atom, voice.Sender);
            xml.WriteEndElement();
            Link(xml, "self", root, "application/atom+xml");
            foreach (var notice in told)
            {
                var address = $"{root}/{CapNotice.IdOf(notice.Key)}";
                xml.WriteStartElement("entry", Atom);
                xml.WriteElementString("id", Atom, address);
                xml.WriteElementString("title", Atom, $"S{notice.Facts.Priority}: {notice.Facts.Names.Ru}");
                xml.WriteElementString("updated", Atom, Time(notice.DueAt));
                Link(xml, "alternate", address, CapNotice.MediaType);
                xml.WriteEndElement();
            }

            xml.WriteEndElement();
        }

        return TypedResults.Bytes(bytes.ToArray(), "application/atom+xml");
    }

    private async Task<IResult> MessageAsync([FromRoute] string id, CancellationToken cancellationToken)
    {
        var cut = id.LastIndexOf('.');
        if (senders.Published is not var (target, writer) || cut < 1)
        {
            return Missing("A CAP message is named by its alert and version, as in a12.3; the feed at /api/v1/cap lists them.");
        }

        var (_, told) = await desk.NoticesOfAsync(id[..cut], cancellationToken);
        var mine = told.Where(notice => notice.Key.Target == target).ToList();
        return mine.Find(notice => CapNotice.IdOf(notice.Key) == id) is { } found
            ? TypedResults.Bytes(
                writer.Write(found.Key, found.Step, found.Facts, found.DueAt, mine.Select(notice => (notice.Key, notice.DueAt))), CapNotice.MediaType)
            : Missing($"There is no message {id}, or it is older than the newest {NoticeBook.MostKept}.");
    }

    private static void Link(XmlWriter xml, string relation, string address, string mediaType)
    {
        xml.WriteStartElement("link", Atom);
        xml.WriteAttributeString("rel", relation);
        xml.WriteAttributeString("href", address);
        xml.WriteAttributeString("type", mediaType);
        xml.WriteEndElement();
    }

    private static string Time(long milliseconds) =>
        DateTimeOffset.FromUnixTimeMilliseconds(milliseconds).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
