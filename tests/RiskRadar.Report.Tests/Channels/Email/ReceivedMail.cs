namespace RiskRadar.Report.Channels.Email;

/// <summary>A message that <see cref="MailReceiver"/> took.</summary>
/// <param name="From">The envelope's sender.</param>
/// <param name="To">The envelope's readers.</param>
/// <param name="Text">Headers and body as they came.</param>
/// <param name="Encrypted">The connection was encrypted.</param>
/// <param name="User">Who had signed in.</param>
internal sealed record ReceivedMail(string From, IReadOnlyList<string> To, string Text, bool Encrypted, string? User)
{
    public IEnumerable<string> Headers => Text.Split("\n\n", 2)[0].Split('\n');

    public string Body => Text.Split("\n\n", 2)[1];
}
