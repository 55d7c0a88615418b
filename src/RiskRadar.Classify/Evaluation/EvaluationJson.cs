using System.Text.Json.Serialization;

namespace RiskRadar.Classify.Evaluation;

/// <summary>The JSON of evaluations.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ModelEvaluation))]
[JsonSerializable(typeof(IReadOnlyDictionary<string, double>))]
public sealed partial class EvaluationJson : JsonSerializerContext;
