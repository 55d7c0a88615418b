using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace RiskRadar.Testing;

/// <summary>
/// A PostgreSQL server of the tests' own: made in a temporary folder from the installed programs, on loopback,
/// and removed when the tests end. A fixture for xunit: one server for a class of tests.
/// </summary>
public sealed class PostgreSqlServer : IDisposable
{
    private const string Owner = "postgres";

    private readonly string? _programs = FindPrograms();
    private readonly Lock _starting = new();
    private string _folder = "";
    private string? _connectionString;

    /// <summary>Why there is no server; null when there is one.</summary>
    public string? Missing => _programs is null ? "PostgreSQL's programs (initdb, pg_ctl) are not installed." : null;

    /// <summary>Starts the server, unless it runs already.</summary>
    /// <param name="durable">Whether it waits for the disk, as it should outside of tests.</param>
    /// <returns>How to reach the database <c>postgres</c>.</returns>
    public string Start(bool durable)
    {
        lock (_starting)
        {
            return _connectionString ??= Run(durable);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connectionString is not null)
        {
            Execute("pg_ctl", "stop", "--pgdata", Data, "--mode", "immediate", "-w");
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Data => Path.Combine(_folder, "data");

    private static string? FindPrograms()
    {
        string[] roots = ["/usr/lib/postgresql", "/usr/local/pgsql", "/opt/homebrew/opt/postgresql"];

        return roots.Where(Directory.Exists)
            .SelectMany(root => Directory.GetDirectories(root).Append(root))
            .Select(version => Path.Combine(version, "bin"))
            .Where(bin => File.Exists(Path.Combine(bin, "initdb")) && File.Exists(Path.Combine(bin, "pg_ctl")))
            .Order(StringComparer.Ordinal)
            .LastOrDefault();
    }

    private string Run(bool durable)
    {
        _folder = Directory.CreateTempSubdirectory("riskradar-pg-").FullName;
        if (Environment.UserName == "root")
        {
            // PostgreSQL refuses to run as root.
            Execute(asOwner: false, "chown", Owner, _folder);
        }

        Execute("initdb", "--pgdata", Data, "--username", Owner, "--auth", "trust", "--encoding", "UTF8", "--no-sync");
        var port = FreePort();
        Execute(
            "pg_ctl", "start", "--pgdata", Data, "--log", Path.Combine(_folder, "log"), "-w", "--options",
            $"-c listen_addresses=127.0.0.1 -c port={port} -c unix_socket_directories='' -c max_connections=200 -c fsync={(durable ? "on" : "off")}");

        return $"Host=127.0.0.1;Port={port};Username={Owner};Database=postgres;Maximum Pool Size=50";
    }

    private void Execute(string program, params string[] arguments) =>
        Execute(asOwner: Environment.UserName == "root", Path.Combine(_programs!, program), arguments);

    private void Execute(bool asOwner, string program, params string[] arguments)
    {
        var start = new ProcessStartInfo(asOwner ? "runuser" : program) { WorkingDirectory = _folder, RedirectStandardError = true, RedirectStandardOutput = true };
        foreach (var argument in asOwner ? arguments.Prepend(program).Prepend("--").Prepend(Owner).Prepend("-u") : arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using var process = Process.Start(start)!;
        var said = process.StandardError.ReadToEndAsync();

        // pg_ctl leaves a server behind that holds its output open: read to the program's end, not to the output's.
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.WaitForExit(TimeSpan.FromMinutes(2));
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{program} failed: {said.GetAwaiter().GetResult()}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();

        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
