using System.Buffers;

namespace SituationRoom.Feeds.Mqtt.Lanes;

/// <summary>Where answers to the other side are written.</summary>
internal interface IAnswerWriter
{
    /// <summary>Encodes packets and sends them in one write; one writer at a time.</summary>
    /// <param name="encode">Writes packets; must not wait.</param>
    /// <param name="state">Passed to it.</param>
    /// <returns>False where the other side is gone.</returns>
    ValueTask<bool> WriteAsync<TState>(Action<IBufferWriter<byte>, TState> encode, TState state);
}
