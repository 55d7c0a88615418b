using System.Text.Json.Serialization;

namespace RiskRadar.Cli.Demo;

/// <summary>How the demo keeps its own small file.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(DemoCommunity))]
internal sealed partial class DemoJson : JsonSerializerContext;
