using System.Text.Json;
using System.Text.Json.Serialization;

namespace RiskRadar.Assess;

/// <summary>How policies are read and written.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true,
    WriteIndented = true)]
[JsonSerializable(typeof(Policy))]
internal sealed partial class PolicyJson : JsonSerializerContext;
