using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskRadar.Report.Json;

/// <summary>Writes an enumeration's names as the contract spells them, e.g. <c>insufficient-data</c>.</summary>
/// <typeparam name="T">The enumeration.</typeparam>
public sealed class KebabCaseEnumConverter<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false)
    where T : struct, Enum;
