using System.Net;
using Microsoft.Extensions.Options;
using MimeKit;

namespace RiskRadar.Report.Channels.Email;

/// <summary>What the settings of the mail must be together.</summary>
internal sealed class EmailPartiesValidator : IValidateOptions<EmailOptions>
{
    private const string Section = EmailOptions.Section;

    public ValidateOptionsResult Validate(string? name, EmailOptions options)
    {
        if (string.IsNullOrEmpty(options.Host))
        {
            return ValidateOptionsResult.Success;
        }

        List<string> problems = [];
        if (!IsAddress(options.From))
        {
            problems.Add($"{Section}:From must be an e-mail address.");
        }

        if (options.To.Count == 0 || !options.To.All(IsAddress))
        {
            problems.Add($"{Section}:To must name e-mail addresses, at least one.");
        }

        if (options.Security == EmailSecurity.None && !IsThisMachine(options.Host))
        {
            problems.Add($"{Section}:Security is None, which sends flags and password in the clear to '{options.Host}'; use StartTls or Tls.");
        }

        if (options.TrustedCertificates is { Length: > 0 } file && !File.Exists(file))
        {
            problems.Add($"{Section}:TrustedCertificates names '{file}', which is no file.");
        }

        if (SecretText.Problem(options.Password, options.PasswordFile, $"{Section}:Password") is { } problem)
        {
            problems.Add(problem);
        }

        return problems.Count == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    private static bool IsAddress(string? text) =>
        MailboxAddress.TryParse(text, out var mailbox) && mailbox.Address.Contains('@', StringComparison.Ordinal) && !text!.AsSpan().ContainsAny('\r', '\n');

    private static bool IsThisMachine(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase) || (IPAddress.TryParse(host, out var address) && IPAddress.IsLoopback(address));
}
