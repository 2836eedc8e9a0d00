using System.Net;
using System.Net.Sockets;

namespace SituationRoom.Host.Commands.Bench.Rig;

/// <summary>A port of 127.0.0.1 that was free a moment ago.</summary>
internal static class FreePort
{
    public static int Next()
    {
        using var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        return ((IPEndPoint)socket.LocalEndPoint!).Port;
    }
}
