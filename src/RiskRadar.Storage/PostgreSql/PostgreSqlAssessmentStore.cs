using Npgsql;
using RiskRadar.Domain;
using RiskRadar.Domain.Storage;
using RiskRadar.Storage.Json;

namespace RiskRadar.Storage.PostgreSql;

internal sealed class PostgreSqlAssessmentStore(PostgreSqlDatabase database) : IAssessmentStore
{
    public Task AddAsync(Assessment assessment, CancellationToken cancellationToken) => database.WriteAsync(
        async connection =>
        {
            await connection.ExecuteAsync(
                "INSERT INTO assessments (influencer, as_of, z) VALUES ($1, $2, $3) ON CONFLICT (influencer, as_of) DO UPDATE SET z = EXCLUDED.z",
                [assessment.Influencer.Id.Value, assessment.AsOf.UtcTicks, Packed.Pack(assessment, StoredJson.Default.Assessment)],
                cancellationToken);

            return await connection.ExecuteAsync(
                """
                INSERT INTO latest_assessments AS l (influencer, handle, as_of) VALUES ($1, $2, $3)
                ON CONFLICT (influencer) DO UPDATE SET handle = EXCLUDED.handle, as_of = EXCLUDED.as_of WHERE EXCLUDED.as_of >= l.as_of
                """,
                [assessment.Influencer.Id.Value, Keys.Text(assessment.Influencer.Handle).Storable(), assessment.AsOf.UtcTicks],
                cancellationToken);
        },
        cancellationToken);

    public IAsyncEnumerable<Assessment> ReadAsync(InfluencerId influencer, CancellationToken cancellationToken) => database.ReadAsync(
        "SELECT z FROM assessments WHERE influencer = $1 ORDER BY as_of DESC", [influencer.Value], Read, cancellationToken);

    public IAsyncEnumerable<Assessment> ReadLatestAsync(CancellationToken cancellationToken) => database.ReadAsync(
        "SELECT z FROM latest_assessments JOIN assessments USING (influencer, as_of) ORDER BY handle, influencer", [], Read, cancellationToken);

    public Task SaveRosterAsync(RosterRisk roster, CancellationToken cancellationToken) => database.ExecuteAsync(
        "INSERT INTO roster (id, z) VALUES (1, $1) ON CONFLICT (id) DO UPDATE SET z = EXCLUDED.z",
        [Packed.Pack(roster, StoredJson.Default.RosterRisk)],
        cancellationToken);

    public Task<RosterRisk?> FindRosterAsync(CancellationToken cancellationToken) => database.FindAsync(
        "SELECT z FROM roster WHERE id = 1", [], row => Packed.Unpack(row.GetFieldValue<byte[]>(0), StoredJson.Default.RosterRisk), cancellationToken);

    public async Task<int> ForgetAsync(
        InfluencerId influencer, IReadOnlySet<(PostId Post, string Comment)> comments, CancellationToken cancellationToken)
    {
        var changed = 0;
        await foreach (var assessment in ReadAsync(influencer, cancellationToken))
        {
            var without = assessment.Without(comments);
            if (!ReferenceEquals(without, assessment))
            {
                changed += await database.ExecuteAsync(
                    "UPDATE assessments SET z = $3 WHERE influencer = $1 AND as_of = $2",
                    [influencer.Value, assessment.AsOf.UtcTicks, Packed.Pack(without, StoredJson.Default.Assessment)],
                    cancellationToken);
            }
        }

        return changed;
    }

    private static Assessment Read(NpgsqlDataReader row) => Packed.Unpack(row.GetFieldValue<byte[]>(0), StoredJson.Default.Assessment);
}
