using Hangfire.Server;
using Hangfire.Storage;
using Hangfire.Storage.Monitoring;

namespace RiskRadar.JobStorage;

/// <summary>The servers of this process. In memory: a server that was there before the process started is not there any more.</summary>
internal sealed class ServerTable(TimeProvider clock)
{
    private readonly Dictionary<string, ServerDto> _servers = new(StringComparer.Ordinal);

    public void Announce(string id, ServerContext context)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        lock (_servers)
        {
            _servers[id] = new ServerDto { Name = id, WorkersCount = context.WorkerCount, Queues = [.. context.Queues], StartedAt = now, Heartbeat = now };
        }
    }

    /// <exception cref="BackgroundServerGoneException">There is no such server: Hangfire then announces it again.</exception>
    public void Heartbeat(string id)
    {
        lock (_servers)
        {
            if (!_servers.TryGetValue(id, out var server))
            {
                throw new BackgroundServerGoneException();
            }

            server.Heartbeat = clock.GetUtcNow().UtcDateTime;
        }
    }

    public void Remove(string id)
    {
        lock (_servers)
        {
            _servers.Remove(id);
        }
    }

    public int RemoveSilent(TimeSpan since)
    {
        var oldest = clock.GetUtcNow().UtcDateTime - since;
        lock (_servers)
        {
            var silent = _servers.Values.Where(server => server.Heartbeat < oldest).Select(server => server.Name).ToList();
            silent.ForEach(name => _servers.Remove(name));

            return silent.Count;
        }
    }

    /// <summary>Copies, by name.</summary>
    public List<ServerDto> All()
    {
        lock (_servers)
        {
            return
            [
                .. _servers.Values.OrderBy(server => server.Name, StringComparer.Ordinal).Select(server => new ServerDto
                {
                    Name = server.Name,
                    WorkersCount = server.WorkersCount,
                    Queues = [.. server.Queues],
                    StartedAt = server.StartedAt,
                    Heartbeat = server.Heartbeat,
                }),
            ];
        }
    }
}
