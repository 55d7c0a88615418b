using System.Runtime.CompilerServices;
using LiteDB;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.LiteDb;

internal sealed class LiteDbAssessmentStore(LiteDbFile file) : IAssessmentStore
{
    private const string Whole = "roster";

    public Task AddAsync(Assessment assessment, CancellationToken cancellationToken) =>
        file.WriteAsync(
            database =>
            {
                var influencer = assessment.Influencer.Id.ToString();
                var id = $"{influencer}/{Keys.NewestFirst(assessment.AsOf)}";
                database.GetCollection(LiteDbIndexes.Assessments).Upsert(new BsonDocument
                {
                    ["_id"] = id,
                    ["z"] = Packed.Pack(assessment, StoredJson.Default.Assessment),
                });

                var latest = database.GetCollection(LiteDbIndexes.LatestAssessments);
                var known = latest.FindById(influencer);

                // Ids sort newest first: a later one has the smaller id.
                return (known is null || string.CompareOrdinal(id, known["l"].AsString) <= 0) && latest.Upsert(new BsonDocument
                {
                    ["_id"] = influencer,
                    [LiteDbIndexes.ByHandle] = $"{Keys.Text(assessment.Influencer.Handle)}\0{influencer}",
                    ["l"] = id,
                });
            },
            cancellationToken);

    public async IAsyncEnumerable<Assessment> ReadAsync(
        InfluencerId influencer, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Assessments, LiteDbIndexes.ById, $"{influencer}/", cancellationToken))
        {
            yield return Read(document);
        }
    }

    public async IAsyncEnumerable<Assessment> ReadLatestAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var latest in file.ReadAsync(LiteDbIndexes.LatestAssessments, LiteDbIndexes.ByHandle, "", cancellationToken))
        {
            if (await file.FindAsync(LiteDbIndexes.Assessments, latest["l"].AsString, cancellationToken) is { } document)
            {
                yield return Read(document);
            }
        }
    }

    public Task SaveRosterAsync(RosterRisk roster, CancellationToken cancellationToken) =>
        file.UpsertAsync(
            LiteDbIndexes.Roster,
            new BsonDocument { ["_id"] = Whole, ["z"] = Packed.Pack(roster, StoredJson.Default.RosterRisk) },
            cancellationToken);

    public async Task<RosterRisk?> FindRosterAsync(CancellationToken cancellationToken) =>
        await file.FindAsync(LiteDbIndexes.Roster, Whole, cancellationToken) is { } document
            ? Packed.Unpack(document["z"].AsBinary, StoredJson.Default.RosterRisk)
            : null;

    public async Task<int> ForgetAsync(
        InfluencerId influencer, IReadOnlySet<(PostId Post, string Comment)> comments, CancellationToken cancellationToken)
    {
        var changed = 0;
        await foreach (var document in file.ReadAsync(LiteDbIndexes.Assessments, LiteDbIndexes.ById, $"{influencer}/", cancellationToken))
        {
            var assessment = Read(document);
            var without = assessment.Without(comments);
            if (!ReferenceEquals(without, assessment))
            {
                document["z"] = Packed.Pack(without, StoredJson.Default.Assessment);
                await file.UpsertAsync(LiteDbIndexes.Assessments, document, cancellationToken);
                changed++;
            }
        }

        return changed;
    }

    private static Assessment Read(BsonDocument document) => Packed.Unpack(document["z"].AsBinary, StoredJson.Default.Assessment);
}
