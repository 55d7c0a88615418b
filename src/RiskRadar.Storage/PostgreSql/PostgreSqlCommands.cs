using Npgsql;

namespace RiskRadar.Storage.PostgreSql;

/// <summary>Statements with positional values.</summary>
internal static class PostgreSqlCommands
{
    /// <summary>A command; its values are <c>$1</c>, <c>$2</c> and so on.</summary>
    public static NpgsqlCommand CommandOf(this NpgsqlConnection connection, string sql, object?[] values)
    {
        var command = new NpgsqlCommand(sql, connection);
        foreach (var value in values)
        {
            command.Parameters.Add(new NpgsqlParameter { Value = value ?? DBNull.Value });
        }

        return command;
    }

    /// <summary>Runs one statement; gives back how many rows it touched.</summary>
    public static async Task<int> ExecuteAsync(
        this NpgsqlConnection connection, string sql, object?[] values, CancellationToken cancellationToken)
    {
        await using var command = connection.CommandOf(sql, values);

        return await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public static async Task<T?> FindAsync<T>(
        this NpgsqlConnection connection, string sql, object?[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CommandOf(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);

        return await reader.ReadAsync(cancellationToken) ? read(reader) : default;
    }

    /// <summary>Every row.</summary>
    public static async Task<List<T>> ListAsync<T>(
        this NpgsqlConnection connection, string sql, object?[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var command = connection.CommandOf(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<T>();
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(read(reader));
        }

        return rows;
    }

    /// <summary>A value, or the default for NULL.</summary>
    public static T? ValueOrNull<T>(this NpgsqlDataReader reader, int column)
        where T : struct => reader.IsDBNull(column) ? null : reader.GetFieldValue<T>(column);

    /// <summary>A text, or <see langword="null"/> for NULL.</summary>
    public static string? TextOrNull(this NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    /// <summary>A text as PostgreSQL can keep it: it knows no NUL character and no half of a pair.</summary>
    public static string Storable(this string text) =>
        text.Contains('\0', StringComparison.Ordinal) || text.Any(char.IsSurrogate) ? Clean(text) : text;

    private static string Clean(string text) =>
        System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(text.Replace('\0', '\ufffd')));
}
