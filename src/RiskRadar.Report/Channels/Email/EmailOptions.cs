using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Report.Channels.Email;

/// <summary>Which mail server sends flags, and to whom.</summary>
public sealed class EmailOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Notifications:Email";

    /// <summary>The mail server. Default none: the channel is off; at most 253 characters.</summary>
    [StringLength(253)]
    public string? Host { get; set; }

    /// <summary>Its port. Default 587; from 1 to 65535.</summary>
    [Range(1, 65_535)]
    public int Port { get; set; } = 587;

    /// <summary>How the connection is protected. Default <see cref="EmailSecurity.StartTls"/>; <see cref="EmailSecurity.None"/> only on this machine.</summary>
    [EnumDataType(typeof(EmailSecurity))]
    public EmailSecurity Security { get; set; } = EmailSecurity.StartTls;

    /// <summary>A file with certificates (PEM) that may sign the server's, beside those the system trusts. Default none; at most 4096 characters.</summary>
    [StringLength(4096)]
    public string? TrustedCertificates { get; set; }

    /// <summary>Who signs in to the server. Default none: nobody does; at most 256 characters.</summary>
    [StringLength(256)]
    public string? User { get; set; }

    /// <summary>The password of <see cref="User"/>; at most 1024 characters.</summary>
    [StringLength(1024)]
    public string? Password { get; set; }

    /// <summary>A file with the password, so that it stands in no settings file and no command line. Default none; at most 4096 characters.</summary>
    [StringLength(4096)]
    public string? PasswordFile { get; set; }

    /// <summary>The sender's address. Needed when there is a host; at most 320 characters.</summary>
    [StringLength(320)]
    public string? From { get; set; }

    /// <summary>The readers' addresses: at least one when there is a host.</summary>
    public IList<string> To { get; } = [];

    /// <summary>How long one delivery may take. Default 30 s; from 1 s to 5 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:05:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>Where a flag can be looked at, e.g. <c>https://riskradar.example/</c>: messages end with it. Default none.</summary>
    public Uri? Dashboard { get; set; }
}
