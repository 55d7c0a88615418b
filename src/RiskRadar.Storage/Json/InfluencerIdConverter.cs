using System.Text.Json;
using System.Text.Json.Serialization;
using RiskRadar.Domain;

namespace RiskRadar.Storage.Json;

internal sealed class InfluencerIdConverter : JsonConverter<InfluencerId>
{
    public override InfluencerId Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        new(Guid.ParseExact(reader.GetString()!, "N"));

    public override void Write(Utf8JsonWriter writer, InfluencerId value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());
}
