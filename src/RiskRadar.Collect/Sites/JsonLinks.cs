using System.Globalization;

namespace RiskRadar.Collect.Sites;

/// <summary>Addresses of further answers.</summary>
internal static class JsonLinks
{
    /// <summary>An address with one query parameter set; <see langword="null"/> when the address is not known.</summary>
    public static Uri? With(Uri? address, string parameter, string value)
    {
        if (address is null)
        {
            return null;
        }

        var others = address.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries).Where(pair => !pair.StartsWith($"{parameter}=", StringComparison.Ordinal));
        return new UriBuilder(address) { Query = string.Join('&', others.Append($"{parameter}={Uri.EscapeDataString(value)}")) }.Uri;
    }

    /// <summary>The address with its page number one higher; without a number it is page 1 or, where pages count from it, 0.</summary>
    public static Uri? NextNumber(Uri? address, string parameter, int first = 1) =>
        With(address, parameter, ((Number(address, parameter) ?? first) + 1).ToString(CultureInfo.InvariantCulture));

    /// <summary>A query parameter that is a number.</summary>
    public static int? Number(Uri? address, string parameter)
    {
        foreach (var pair in address?.Query.TrimStart('?').Split('&') ?? [])
        {
            if (pair.StartsWith($"{parameter}=", StringComparison.Ordinal) && int.TryParse(pair.AsSpan(parameter.Length + 1), CultureInfo.InvariantCulture, out var number))
            {
                return number;
            }
        }

        return null;
    }
}
