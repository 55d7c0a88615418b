using System.Text.Json.Serialization;
using RiskRadar.Domain;
using RiskRadar.Report.Json;

namespace RiskRadar.Report.Channels.Webhook;

/// <summary>How messages are written: as in reports.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters = [typeof(KebabCaseEnumConverter<FlagKind>), typeof(KebabCaseEnumConverter<Severity>), typeof(UtcTimeConverter)])]
[JsonSerializable(typeof(WebhookMessage))]
internal sealed partial class WebhookJson : JsonSerializerContext;
