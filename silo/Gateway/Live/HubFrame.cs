using System.Text;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace SituationRoom.Gateway.Live;

/// <summary>Server calls as bytes of the JSON hub protocol, so that one serialisation serves every watcher.</summary>
internal static class HubFrame
{
    /// <summary>Name of the only protocol that the hub speaks.</summary>
    private const string Protocol = "json";

    private static readonly byte[] Tail = [.. "]}"u8, 0x1e];

    /// <summary>Bytes before the argument in a call of <paramref name="target"/>.</summary>
    public static byte[] Head(string target) => Encoding.UTF8.GetBytes($$"""{"type":1,"target":"{{target}}","arguments":[""");

    /// <summary>A whole call: head, the argument's JSON, the end and the record separator.</summary>
    public static byte[] Call(ReadOnlySpan<byte> head, ReadOnlySpan<byte> json)
    {
        var frame = new byte[head.Length + json.Length + Tail.Length];
        head.CopyTo(frame);
        json.CopyTo(frame.AsSpan(head.Length));
        Tail.CopyTo(frame.AsSpan(head.Length + json.Length));
        return frame;
    }

    /// <summary>Several calls in one run of bytes.</summary>
    public static byte[] Join(IEnumerable<byte[]> frames, byte[]? last)
    {
        byte[][] all = last is null ? [.. frames] : [.. frames, last];
        if (all.Length == 1)
        {
            return all[0];
        }

        var joined = new byte[all.Sum(frame => frame.Length)];
        var at = 0;
        foreach (var frame in all)
        {
            frame.CopyTo(joined.AsSpan(at));
            at += frame.Length;
        }

        return joined;
    }

    /// <summary>Bytes that are written to a connection as they are; several calls may stand in one.</summary>
    public static SerializedHubMessage Message(byte[] frames) => new([new SerializedMessage(Protocol, frames)]);
}
