using System.Text;
using MimeKit;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Report.Channels.Email;

/// <summary>Puts flags into messages. Plain text: nothing in it can be more than text.</summary>
internal static class FlagMail
{
    /// <summary>The message about one flag.</summary>
    public static MimeMessage Of(EmailOptions options, Notification notification, DateTimeOffset now)
    {
        var body = new StringBuilder();
        Describe(body, notification);

        return Message(
            options,
            notification.Id,
            $"[RiskRadar] {Words.Of(notification.Flag.Severity)}: {Words.Of(notification.Flag.Kind)} for {notification.Handle}",
            body,
            now);
    }

    /// <summary>The message about what was flagged since the last digest.</summary>
    public static MimeMessage Digest(EmailOptions options, Guid id, IReadOnlyList<Notification> notifications, DateTimeOffset now)
    {
        var body = new StringBuilder();
        foreach (var influencer in notifications.GroupBy(notification => notification.Handle).OrderBy(one => one.Key, StringComparer.Ordinal))
        {
            foreach (var notification in influencer.OrderByDescending(one => one.Flag.Severity).ThenBy(one => one.Flag.RaisedAt))
            {
                Describe(body, notification);
                body.Append('\n');
            }
        }

        return Message(options, id, $"[RiskRadar] {Words.Count(notifications.Count, "flag")} since the last digest", body, now);
    }

    private static void Describe(StringBuilder body, Notification notification)
    {
        var flag = notification.Flag;
        body.Append(notification.Handle).Append(": ").Append(Words.Of(flag.Kind)).Append(" (").Append(Words.Of(flag.Severity)).Append(")\n")
            .Append(flag.Reason).Append('\n')
            .Append("Could first be known ").Append(Words.Minute(flag.RaisedAt)).Append("; ").Append(Words.Count(flag.Evidence.Count, "comment")).Append(" as evidence.\n");
    }

    private static MimeMessage Message(EmailOptions options, Guid id, string subject, StringBuilder body, DateTimeOffset now)
    {
        if (options.Dashboard is { } dashboard)
        {
            body.Append('\n').Append(dashboard.AbsoluteUri).Append('\n');
        }

        var from = MailboxAddress.Parse(options.From!);
        var message = new MimeMessage
        {
            // The same for the same message: a mailbox that gets it twice shows it once.
            MessageId = $"{id:N}@{from.Domain}",
            Date = now,
            Subject = OneLine(subject),
            Body = new TextPart("plain") { Text = body.ToString() },
        };
        message.From.Add(from);
        message.To.AddRange(options.To.Select(MailboxAddress.Parse));
        message.Headers.Add("Auto-Submitted", "auto-generated");

        return message;
    }

    // Handles are foreign text, and a line break in a header begins another header.
    private static string OneLine(string text) => string.Concat(text.Select(letter => char.IsControl(letter) ? ' ' : letter));
}
