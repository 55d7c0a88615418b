using System.Text.Json.Serialization;
using RiskRadar.Assess.Backtesting;

namespace RiskRadar.Cli.Output;

/// <summary>How back-tests are written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<BacktestRow>))]
[JsonSerializable(typeof(BacktestRow))]
internal sealed partial class BacktestJson : JsonSerializerContext;
