using System.Globalization;
using RiskRadar.Domain;
using RiskRadar.Jobs.Intake;

namespace RiskRadar.Web.Api;

/// <summary>What a person filled in to add an influencer, as it came.</summary>
internal sealed class IntakeForm
{
    private const int MostAddresses = 20;

    /// <summary>The handle.</summary>
    public string? Handle { get; set; }

    /// <summary>The name, possibly empty.</summary>
    public string? Name { get; set; }

    /// <summary>Addresses, one a line.</summary>
    public string? Addresses { get; set; }

    /// <summary>The brand; empty for a candidate.</summary>
    public string? Brand { get; set; }

    /// <summary>A day, possibly empty.</summary>
    public string? HiredAt { get; set; }

    /// <summary>The entry, or the sentence that says what is wrong.</summary>
    public (RosterEntry? Entry, string? Problem) Read()
    {
        if (string.IsNullOrWhiteSpace(Handle?.Trim().TrimStart('@')))
        {
            return (null, "The handle is missing.");
        }

        var lines = (Addresses ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length is 0 or > MostAddresses)
        {
            return (null, $"Give 1 to {MostAddresses} addresses, one a line.");
        }

        var accounts = new List<Uri>();
        foreach (var line in lines)
        {
            if (!Uri.TryCreate(line, UriKind.Absolute, out var address)
                || (address.Scheme != Uri.UriSchemeHttp && address.Scheme != Uri.UriSchemeHttps)
                || address.UserInfo.Length > 0)
            {
                return (null, $"'{line}' is no http or https address.");
            }

            accounts.Add(address);
        }

        var (hire, problem) = ReadHire();

        return problem is null
            ? (new RosterEntry(new Influencer(InfluencerId.Of(Handle), Handle.Trim(), Empty(Name), Platform: null, Followers: null, hire), accounts, Posts: []), null)
            : (null, problem);
    }

    private (Hire? Hire, string? Problem) ReadHire()
    {
        var brand = Empty(Brand);
        if (Empty(HiredAt) is not { } day)
        {
            return brand is null ? (null, null) : (null, "Say since when the influencer is hired.");
        }

        return DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? (new Hire(brand, new DateTimeOffset(date, TimeOnly.MinValue, TimeSpan.Zero), EndsAt: null), null)
            : (null, $"'{day}' is no day; write it as 2026-04-01.");
    }

    private static string? Empty(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
