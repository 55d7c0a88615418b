using System.Text.Json.Serialization;
using RiskRadar.Domain;

namespace RiskRadar.Report.Json;

/// <summary>How reports are written as JSON: names in camel case, words in kebab case, times in UTC.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(KebabCaseEnumConverter<Verdict>), typeof(KebabCaseEnumConverter<Phase>), typeof(KebabCaseEnumConverter<FlagKind>), typeof(KebabCaseEnumConverter<Severity>), typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(RosterDocument))]
[JsonSerializable(typeof(RosterClosingDocument))]
public sealed partial class ReportJson : JsonSerializerContext;
