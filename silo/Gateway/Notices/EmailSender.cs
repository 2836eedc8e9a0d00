using System.Net;
using System.Net.Mail;
using System.Text;
using SituationRoom.Core.Notices;

namespace SituationRoom.Gateway.Notices;

/// <summary>Where e-mail goes out.</summary>
/// <param name="Host">The SMTP server.</param>
/// <param name="Port">Its port.</param>
/// <param name="Tls">Whether STARTTLS is demanded.</param>
/// <param name="User">Who signs in, or null.</param>
/// <param name="Password">The password, read at every attempt.</param>
/// <param name="From">The sender's address.</param>
/// <param name="To">Recipients.</param>
public sealed record EmailRoute(string Host, int Port, bool Tls, string? User, Func<string>? Password, string From, IReadOnlyList<string> To);

/// <summary>Sends a notice as plain text. Every attempt bears the same Message-ID, so that a mail server can tell a repeat.</summary>
internal sealed class EmailSender(EmailRoute route, NoticeText words) : INoticeSender
{
    public async Task<SendResult> SendAsync(PendingNotice notice, CancellationToken cancellationToken)
    {
        using var message = new MailMessage
        {
            From = new MailAddress(route.From),
            Subject = words.Subject(notice.Step, notice.Facts),
            SubjectEncoding = Encoding.UTF8,
            Body = words.Body(notice.Step, notice.Facts, notice.Key.Alert),
            BodyEncoding = Encoding.UTF8,
            Priority = notice.Facts.Priority == 1 ? MailPriority.High : MailPriority.Normal,
        };
        foreach (var to in route.To)
        {
            message.To.Add(new MailAddress(to));
        }

        message.Headers.Add("Message-ID", $"<{notice.Key}@{message.From.Host}>");
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var smtp = new SmtpClient(route.Host, route.Port) { EnableSsl = route.Tls };
        if (route is { User: { } user, Password: { } password })
        {
            smtp.Credentials = new NetworkCredential(user, password());
        }

        try
        {
            await smtp.SendMailAsync(message, cancellationToken);
            return new SendResult(SendStatus.Delivered, "taken by the mail server");
        }
        catch (SmtpException e)
        {
            return new SendResult(SendStatus.Failed, $"the mail server: {e.StatusCode}, {(e.InnerException ?? e).Message}");
        }
    }
}
