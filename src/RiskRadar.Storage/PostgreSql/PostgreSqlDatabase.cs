using System.Data;
using System.Runtime.CompilerServices;
using Npgsql;

namespace RiskRadar.Storage.PostgreSql;

/// <summary>The database of all stores. Every value travels as a parameter.</summary>
internal sealed class PostgreSqlDatabase : IDisposable, IAsyncDisposable
{
    private readonly NpgsqlDataSource _source;

    private PostgreSqlDatabase(NpgsqlDataSource source) => _source = source;

    /// <summary>Connects, and makes the tables that are missing.</summary>
    /// <exception cref="NpgsqlException">The database does not answer or refuses us.</exception>
    public static PostgreSqlDatabase Open(string connectionString)
    {
        var source = NpgsqlDataSource.Create(connectionString);
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        using var create = new NpgsqlCommand(PostgreSqlSchema.Create, connection, transaction);
        create.ExecuteNonQuery();
        transaction.Commit();

        return new PostgreSqlDatabase(source);
    }

    /// <summary>Runs one statement; gives back how many rows it touched. Durable when it returns.</summary>
    public async Task<int> ExecuteAsync(string sql, object?[] values, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);

        return await connection.ExecuteAsync(sql, values, cancellationToken);
    }

    /// <summary>The first row, or the default when there is none.</summary>
    public async Task<T?> FindAsync<T>(string sql, object?[] values, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);

        return await connection.FindAsync(sql, values, read, cancellationToken);
    }

    /// <summary>Every row, one after the other.</summary>
    public async IAsyncEnumerable<T> ReadAsync<T>(
        string sql, object?[] values, Func<NpgsqlDataReader, T> read, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var command = connection.CommandOf(sql, values);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
        {
            yield return read(reader);
        }
    }

    /// <summary>Writes in one transaction. Durable when it returns; nothing of it remains when <paramref name="write"/> throws.</summary>
    public Task<T> WriteAsync<T>(Func<NpgsqlConnection, Task<T>> write, CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.ReadCommitted, write, cancellationToken);

    /// <summary>Reads several things as they were at one moment.</summary>
    public Task<T> ReadAtOnceAsync<T>(Func<NpgsqlConnection, Task<T>> read, CancellationToken cancellationToken) =>
        RunAsync(IsolationLevel.RepeatableRead, read, cancellationToken);

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task<T> RunAsync<T>(IsolationLevel isolation, Func<NpgsqlConnection, Task<T>> run, CancellationToken cancellationToken)
    {
        await using var connection = await _source.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(isolation, cancellationToken);
        var result = await run(connection);
        await transaction.CommitAsync(cancellationToken);

        return result;
    }
}
