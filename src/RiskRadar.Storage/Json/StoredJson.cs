using System.Text.Json.Serialization;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;

namespace RiskRadar.Storage.Json;

/// <summary>How records lie in a store: fields by name, enumerations by name, ids as text, so that a later version still reads them.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals,
    UseStringEnumConverter = true,
    Converters = [typeof(InfluencerIdConverter), typeof(AccountIdConverter), typeof(PostIdConverter), typeof(IntervalConverter)])]
[JsonSerializable(typeof(Influencer))]
[JsonSerializable(typeof(Account))]
[JsonSerializable(typeof(Post))]
[JsonSerializable(typeof(Scan))]
[JsonSerializable(typeof(Snapshot))]
[JsonSerializable(typeof(Assessment))]
[JsonSerializable(typeof(RosterRisk))]
[JsonSerializable(typeof(User))]
[JsonSerializable(typeof(AgendaItem))]
[JsonSerializable(typeof(Pause))]
[JsonSerializable(typeof(Run))]
[JsonSerializable(typeof(Notification))]
[JsonSerializable(typeof(BackupRequest))]
[JsonSerializable(typeof(BackupAnswer))]
internal sealed partial class StoredJson : JsonSerializerContext;
