using System.Text.Json.Serialization;

namespace RiskRadar.Storage.Json;

[JsonSourceGenerationOptions(NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals)]
[JsonSerializable(typeof(double[]))]
internal sealed partial class EndsJson : JsonSerializerContext;
