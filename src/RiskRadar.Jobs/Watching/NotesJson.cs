using System.Text.Json.Serialization;
using RiskRadar.Domain;
using RiskRadar.Jobs.Pipeline;

namespace RiskRadar.Jobs.Watching;

/// <summary>How the jobs' own notes lie in the store.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(Watch))]
[JsonSerializable(typeof(SiteHealth))]
[JsonSerializable(typeof(ReadPages))]
internal sealed partial class NotesJson : JsonSerializerContext;
