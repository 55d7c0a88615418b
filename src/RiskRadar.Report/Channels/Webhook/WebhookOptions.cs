using System.ComponentModel.DataAnnotations;

namespace RiskRadar.Report.Channels.Webhook;

/// <summary>Where flags are posted to as JSON.</summary>
public sealed class WebhookOptions
{
    /// <summary>The section of the configuration.</summary>
    public const string Section = "Notifications:Webhook";

    /// <summary>The address that gets a POST for each flag: https, or http for one of <see cref="AllowedHosts"/>. Default none: the channel is off.</summary>
    public Uri? Address { get; set; }

    /// <summary>The key of the signature, shared with the receiver; 16 to 256 characters. Needed when there is an address, here or in <see cref="SecretFile"/>.</summary>
    [StringLength(256, MinimumLength = 16)]
    public string? Secret { get; set; }

    /// <summary>A file with the key, so that it stands in no settings file and no command line. Default none; at most 4096 characters.</summary>
    [StringLength(4096)]
    public string? SecretFile { get; set; }

    /// <summary>
    /// Hosts that may be posted to although their addresses are not public or the connection is not encrypted, with or without a port:
    /// <c>"127.0.0.1:9000"</c>, <c>"chat.intranet.example"</c>. Default none.
    /// </summary>
    public IList<string> AllowedHosts { get; } = [];

    /// <summary>How long one delivery may take. Default 10 s; from 1 s to 2 minutes.</summary>
    [Range(typeof(TimeSpan), "00:00:01", "00:02:00")]
    public TimeSpan Timeout { get; set; } = TimeSpan.FromSeconds(10);

    /// <summary>The operator has named this host.</summary>
    internal bool Allows(Uri address) => AllowedHosts.Any(host =>
        host.Equals(address.Authority, StringComparison.OrdinalIgnoreCase) || host.Equals(address.Host, StringComparison.OrdinalIgnoreCase));
}
