using Hangfire.Storage;
using LiteDB;

namespace RiskRadar.JobStorage.Contents;

/// <summary>Jobs and their states as documents.</summary>
/// <remarks>Names of parameters are foreign text, and LiteDB's field names ignore case: they are stored as values.</remarks>
internal static class JobDocument
{
    /// <summary>Reads of a document what <see cref="Index"/> needs, and leaves the rest in the file.</summary>
    public static readonly BsonExpression IndexFields = BsonExpression.Create("{ _id: $._id, s: $.s, k: $.k, x: $.x, g: $.g }");

    public static BsonDocument Of(JobEntry entry)
    {
        var record = entry.Record!;
        var current = record.State is null ? -1 : record.History.ToList().LastIndexOf(record.State);
        var document = new BsonDocument
        {
            ["_id"] = entry.Id,
            ["s"] = entry.StateName,
            ["k"] = entry.SortKey,
            ["x"] = entry.ExpireAt,
            ["t"] = record.Invocation.Type,
            ["m"] = record.Invocation.Method,
            ["r"] = record.Invocation.ParameterTypes,
            ["a"] = record.Invocation.Arguments,
            ["q"] = record.Invocation.Queue,
            ["c"] = record.CreatedAt,
            ["p"] = Pairs(record.Parameters),
            ["h"] = States(record.History),
            ["i"] = current,
        };

        // The current state can be older than the states that are kept here, when many were added to the history alone.
        if (current < 0 && record.State is not null)
        {
            document["o"] = State(record.State);
        }

        if (record.Segments.Count > 0)
        {
            document["g"] = new BsonArray(record.Segments.Select(id => new BsonValue(id)));
        }

        return document;
    }

    public static JobEntry Index(BsonDocument document) => new(document["_id"].AsInt64)
    {
        StateName = document["s"].AsString,
        SortKey = document["k"].AsInt64,
        ExpireAt = document["x"].AsInt64,
        Segmented = !document["g"].IsNull,
    };

    public static JobRecord Record(BsonDocument document)
    {
        var history = States(document["h"]);
        var current = document["i"].AsInt32;
        var old = document["o"];

        return new JobRecord(
            new InvocationData(document["t"].AsString, document["m"].AsString, document["r"].AsString, document["a"].AsString, document["q"].AsString),
            Pairs(document["p"]),
            document["c"].AsInt64,
            current >= 0 ? history[current] : old.IsNull ? null : State(old),
            history,
            document["g"].IsNull ? [] : [.. document["g"].AsArray.Select(id => id.AsInt64)]);
    }

    public static BsonArray States(IReadOnlyList<StateRecord> states) => new(states.Select(State));

    public static IReadOnlyList<StateRecord> States(BsonValue states) => [.. states.AsArray.Select(State)];

    private static BsonValue State(StateRecord state) => new BsonDocument
    {
        ["n"] = state.Name,
        ["r"] = state.Reason,
        ["c"] = state.CreatedAt,
        ["d"] = Pairs(state.Data),
    };

    private static StateRecord State(BsonValue state) =>
        new(state["n"].AsString, state["r"].AsString, state["c"].AsInt64, Pairs(state["d"]));

    private static BsonArray Pairs(IReadOnlyDictionary<string, string?> pairs)
    {
        var array = new BsonArray();
        foreach (var (name, value) in pairs)
        {
            array.Add(name);
            array.Add(value);
        }

        return array;
    }

    private static Dictionary<string, string?> Pairs(BsonValue pairs)
    {
        var array = pairs.AsArray;
        var read = new Dictionary<string, string?>(array.Count / 2, StringComparer.Ordinal);
        for (var i = 0; i < array.Count; i += 2)
        {
            read[array[i].AsString] = array[i + 1].AsString;
        }

        return read;
    }
}
