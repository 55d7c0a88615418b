using System.Net;

namespace RiskRadar.Collect.Fetching;

/// <summary>Finds the addresses of a name; a seam so that tests can play a hostile name server.</summary>
internal interface IHostResolver
{
    /// <summary>All addresses of the name.</summary>
    /// <exception cref="System.Net.Sockets.SocketException">There are none.</exception>
    Task<IPAddress[]> ResolveAsync(string host, CancellationToken cancellationToken);
}
