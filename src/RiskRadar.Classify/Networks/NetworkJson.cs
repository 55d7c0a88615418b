using System.Text.Json.Serialization;

namespace RiskRadar.Classify.Networks;

/// <summary>The JSON inside a network's file.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NetworkHeader))]
internal sealed partial class NetworkJson : JsonSerializerContext;
