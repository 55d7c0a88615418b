using System.Text.Json.Serialization;

namespace RiskRadar.Classify.Models;

/// <summary>The JSON inside a model file.</summary>
[JsonSourceGenerationOptions(UseStringEnumConverter = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelHeader))]
[JsonSerializable(typeof(string))]
internal sealed partial class ModelJson : JsonSerializerContext;
