using System.Text.Json;
using System.Text.Json.Serialization;
using RiskRadar.Domain;

namespace RiskRadar.Storage.Json;

/// <summary>An interval is a pair: <c>[low, high]</c>.</summary>
internal sealed class IntervalConverter : JsonConverter<Interval>
{
    public override Interval Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        var ends = JsonSerializer.Deserialize(ref reader, EndsJson.Default.DoubleArray)!;

        return new Interval(ends[0], ends[1]);
    }

    public override void Write(Utf8JsonWriter writer, Interval value, JsonSerializerOptions options) =>
        JsonSerializer.Serialize(writer, [value.Low, value.High], EndsJson.Default.DoubleArray);
}
