package io.scoretap.sandbox;

import io.scoretap.sandbox.credit.CreditData;
import io.scoretap.sandbox.datamart.DataMart;
import io.scoretap.sandbox.http.Faults;
import io.scoretap.sandbox.http.HttpServer;
import io.scoretap.sandbox.ibm.Ibm;
import io.scoretap.sandbox.sagemaker.SageMaker;
import java.io.IOException;

/** SageMaker on one port of 127.0.0.1, IBM on another, with a data mart behind. */
public final class Sandbox implements AutoCloseable {
    private final CreditData creditData = CreditData.load();
    private final DataMart dataMart;
    private final SageMaker sageMaker;
    private final Ibm ibm;
    private final HttpServer sageMakerServer;
    private final HttpServer ibmServer;

    /** Starts on free ports, with a data mart in memory. */
    public static Sandbox start() throws IOException {
        return start(0, 0, DataMart.inMemory());
    }

    /**
     * Starts on these ports, 0 for free ones.
     *
     * @param dataMart is closed with the sandbox
     * @throws IOException if a port is taken
     */
    public static Sandbox start(int sageMakerPort, int ibmPort, DataMart dataMart) throws IOException {
        return new Sandbox(sageMakerPort, ibmPort, dataMart);
    }

    private Sandbox(int sageMakerPort, int ibmPort, DataMart dataMart) throws IOException {
        this.dataMart = dataMart;
        sageMaker = new SageMaker(creditData);
        ibm = new Ibm(creditData, dataMart);
        sageMakerServer = new HttpServer("sagemaker", sageMakerPort, sageMaker.routes(), new Faults());
        Faults ibmFaults = new Faults();
        try {
            ibmServer = new HttpServer("ibm", ibmPort, ibm.routes(ibmFaults), ibmFaults);
        } catch (IOException e) {
            sageMakerServer.close();
            throw e;
        }
    }

    /** The applicants whom the models know. */
    public CreditData creditData() {
        return creditData;
    }

    /** What is stored. */
    public DataMart dataMart() {
        return dataMart;
    }

    /** The endpoints, and what they have served. */
    public SageMaker sageMaker() {
        return sageMaker;
    }

    /** Subscriptions, tokens and knobs of OpenScale. */
    public Ibm ibm() {
        return ibm;
    }

    /** URL, faults and request log of the SageMaker side. */
    public HttpServer sageMakerServer() {
        return sageMakerServer;
    }

    /** URL, faults and request log of the IBM side; a browser finds a page there. */
    public HttpServer ibmServer() {
        return ibmServer;
    }

    /** Stops listening, then stores what was accepted. */
    @Override
    public void close() {
        sageMakerServer.close();
        ibmServer.close();
        ibm.close();
        dataMart.close();
    }
}
