using System.Net;
using Microsoft.Extensions.Options;
using RiskRadar.Collect.Fetching;

namespace RiskRadar.Collect;

/// <summary>Checks what attributes cannot say: exceptions to the address rules, and that every site's secrets are there.</summary>
internal sealed class SiteOptionsValidator : IValidateOptions<CollectOptions>
{
    private static readonly TimeSpan ShortestDelay = TimeSpan.FromMilliseconds(10);
    private static readonly TimeSpan LongestDelay = TimeSpan.FromHours(1);

    // These describe the connection: set by hand they would break it or smuggle a second request.
    private static readonly string[] ForbiddenHeaders =
        ["Host", "Connection", "Content-Length", "Transfer-Encoding", "Upgrade", "TE", "Trailer", "Accept-Encoding", "User-Agent"];

    public ValidateOptionsResult Validate(string? name, CollectOptions options)
    {
        var failures = new ValidateOptionsResultBuilder();
        foreach (var host in options.AllowedHosts.Where(host => !AllowedHost.TryParse(host, out _)))
        {
            failures.AddError($"'{host}' is not a host name, optionally with ':' and a port.", nameof(CollectOptions.AllowedHosts));
        }

        foreach (var network in options.AllowedNetworks.Where(network => !IPNetwork.TryParse(network, out _)))
        {
            failures.AddError($"'{network}' is not a network such as 10.1.0.0/16.", nameof(CollectOptions.AllowedNetworks));
        }

        foreach (var (site, own) in options.Sites)
        {
            var setting = $"{nameof(CollectOptions.Sites)}:{site}";
            if (own.Delay is { } delay && (delay < ShortestDelay || delay > LongestDelay))
            {
                failures.AddError("The delay must be between 10 ms and 1 hour.", $"{setting}:{nameof(SiteOptions.Delay)}");
            }

            foreach (var header in own.Headers)
            {
                CheckHeader(failures, $"{setting}:{nameof(SiteOptions.Headers)}", header);
            }
        }

        return failures.Build();
    }

    private static void CheckHeader(ValidateOptionsResultBuilder failures, string setting, SiteHeader header)
    {
        if (header.Name.Length == 0 || !header.Name.All(IsTokenLetter))
        {
            failures.AddError("A header needs a name of letters, digits and hyphens.", setting);
        }
        else if (ForbiddenHeaders.Contains(header.Name, StringComparer.OrdinalIgnoreCase))
        {
            failures.AddError($"The header '{header.Name}' is set by the fetcher itself.", setting);
        }

        if (new[] { header.Value, header.FromEnvironment, header.FromFile }.Count(source => source is not null) != 1)
        {
            failures.AddError($"The header '{header.Name}' needs exactly one of Value, FromEnvironment and FromFile.", setting);
        }
        else if (header.Read() is not { } value)
        {
            failures.AddError($"The header '{header.Name}' is to come from '{header.FromEnvironment ?? header.FromFile}', which is not there.", setting);
        }
        else if (value.Any(char.IsControl))
        {
            failures.AddError($"The value of the header '{header.Name}' has line breaks or control characters.", setting);
        }
    }

    private static bool IsTokenLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_';
}
