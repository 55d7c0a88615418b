using System.Globalization;
using Npgsql;

namespace RiskRadar.Storage.Upkeep;

/// <summary>What a person does with PostgreSQL's own tools, with the names of their database and never with its password.</summary>
public static class PostgreSqlUpkeep
{
    /// <summary>How to copy the database while it is in use.</summary>
    /// <param name="connectionString">The setting <c>Storage:ConnectionString</c>.</param>
    public static string HowToBackUp(string connectionString) =>
        $"the data, page snapshots and jobs lie in PostgreSQL; copy them at any time with: pg_dump --format=custom {Where(connectionString)} --file=riskradar.dump";

    /// <summary>How to put a copy back.</summary>
    /// <param name="connectionString">The setting <c>Storage:ConnectionString</c>.</param>
    public static string HowToRestore(string connectionString) =>
        $"the data lies in PostgreSQL; stop every server and worker, then: pg_restore --clean --if-exists --single-transaction {Where(connectionString)} riskradar.dump";

    /// <summary>The database, for people: host, port and name.</summary>
    /// <param name="connectionString">The setting <c>Storage:ConnectionString</c>.</param>
    public static string NameOf(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);

        return string.Create(CultureInfo.InvariantCulture, $"PostgreSQL {parts.Host}:{parts.Port}/{parts.Database ?? parts.Username}");
    }

    private static string Where(string connectionString)
    {
        var parts = new NpgsqlConnectionStringBuilder(connectionString);

        return string.Create(
            CultureInfo.InvariantCulture, $"--host={parts.Host} --port={parts.Port} --username={parts.Username} --dbname={parts.Database ?? parts.Username}");
    }
}
